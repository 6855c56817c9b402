import type { Run } from './command';

interface Command {
  usage: string;
  summary: string;
  /** Loads the command: help, and every other command, does without its modules. */
  load(): Promise<Run>;
}

/** What each command is called, as the help lists them. */
export const commands: Record<string, Command> = {
  init: {
    usage: 'init [DIR]',
    summary: 'Makes a workspace.',
    load: async () => (await import('./init')).init,
  },
  import: {
    usage:
      'import PATH… [--from P] [--changes accepted|original|shown|reviewed] | import --as archive PATH… [--site URL] [--permalink PATTERN] [--drafts]',
    summary:
      'Takes in .md, .txt, .html and .docx files, folders with all that is in them, or a whole site into the archive.',
    load: async () => (await import('./import')).importCommand,
  },
  articles: {
    usage: 'articles [--status draft|review|ready|published]',
    summary: 'Lists the articles, the last changed first.',
    load: async () => (await import('./articles')).articles,
  },
  new: {
    usage: 'new [HEADLINE] [--template NAME]',
    summary: 'Makes an article, from a template if one is named.',
    load: async () => (await import('./newArticle')).newArticle,
  },
  templates: {
    usage: 'templates',
    summary: 'Lists the templates, the workspace’s own first.',
    load: async () => (await import('./templates')).templates,
  },
  export: {
    usage:
      'export (SLUG… | --all) (--preset P | --to docx [--comments]) --out DIR [--unpublished] [--before-embargo] [--import-file] [--ledger] [--force | --keep]',
    summary: 'Writes articles as Markdown, reads every file back and checks it; or as Word files.',
    load: async () => (await import('./export')).exportCommand,
  },
  convert: {
    usage:
      'convert FILE… --to markdown|json [--preset P] [--from P] [--changes accepted|original|shown] [--out DIR [--force]]',
    summary: 'Takes files through the document model, without a workspace; one file goes to standard output.',
    load: async () => (await import('./convert')).convert,
  },
  check: {
    usage: 'check (SLUG… | --all)',
    summary: 'Says what stands between articles and their being ready.',
    load: async () => (await import('./check')).check,
  },
  comments: {
    usage: 'comments (SLUG… | --all) [--resolved]',
    summary: 'Lists the threads of comments that are open, in the order of the words that they are about.',
    load: async () => (await import('./comments')).comments,
  },
  quotes: {
    usage: 'quotes scan FILE|SLUG | quotes verify (SLUG… | --all | --ledger LEDGER FILE) | quotes compare',
    summary:
      'Finds quotations and their speakers; compares quotations with their records, a published file with its ledger, or lines of words and records on standard input.',
    load: async () => (await import('./quotes')).quotes,
  },
  report: {
    usage: 'report SLUG [--format html|markdown|json] [--out FILE]',
    summary: 'Writes what is known of an article’s quotations, with a marked-up copy of the article.',
    load: async () => (await import('./report')).report,
  },
  search: {
    usage: 'search QUERY… [--in articles,quotes,sources,speakers,snippets,archive] [--limit N]',
    summary: 'Finds words, phrases and fields in everything that the workspace has, the best first.',
    load: async () => (await import('./search')).search,
  },
  sources: {
    usage:
      'sources import FILE [--sentence-case] | sources export --format csl-json|biblatex|bibtex|ris [--out FILE]',
    summary:
      'Takes in a library of CSL-JSON, BibTeX, RIS, NBIB, Refer or EndNote XML, or gives the sources out as one.',
    load: async () => (await import('./sources')).sources,
  },
  related: {
    usage: 'related SLUG | --all [--limit N]',
    summary: 'Suggests related posts for an article or archive post, or for every one.',
    load: async () => (await import('./related')).related,
  },
  balance: {
    usage:
      'balance [--article SLUG | --section S] [--from DATE] [--to DATE] [--by speaker|affiliation|side|manner|sourced]',
    summary: 'Counts who is quoted, how often and in how many words.',
    load: async () => (await import('./balance')).balance,
  },
  coverage: {
    usage: 'coverage --tag T | --section S | --speaker NAME | --source KEY',
    summary: 'Counts by month where a tag, section, speaker or source appears.',
    load: async () => (await import('./coverage')).coverage,
  },
  workspace: {
    usage: 'workspace export DIR [--without-confidential] | workspace import DIR',
    summary: 'Writes the whole workspace as open files, or makes a new workspace from such files.',
    load: async () => (await import('./workspace')).workspaceCommand,
  },
  backup: {
    usage: 'backup [--out FOLDER]',
    summary: 'Makes a verified backup of everything, with the pictures.',
    load: async () => (await import('./backup')).backup,
  },
  restore: {
    usage: 'restore FILE',
    summary: 'Makes the workspace what it was in a backup; what is there now is backed up first.',
    load: async () => (await import('./restore')).restore,
  },
  doctor: {
    usage: 'doctor',
    summary: 'Checks the whole workspace and its backups, and changes nothing.',
    load: async () => (await import('./doctor')).doctor,
  },
};
