import { existsSync } from 'node:fs';
import { isRoot } from './paths.mjs';
import { fail, output, run, say } from './run.mjs';

const debianPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libxss1',
  'fonts-liberation',
  'dbus',
];

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The ordinary user that Electron runs as cannot use root's display. */
export const needsXvfb = process.platform === 'linux' && (isRoot || !hasDisplay);

/** On Linux: the shared libraries that Electron needs, and Xvfb if there is no display. */
export function ensureSystem(electron) {
  if (process.platform !== 'linux') return;
  const linked = output('ldd', [electron]) ?? '';
  const lacksXvfb = needsXvfb && output('which', ['Xvfb']) === null;
  if (!linked.includes('not found') && !lacksXvfb) return;
  if (!canInstall) {
    fail(`Electron needs system libraries${lacksXvfb ? ' and Xvfb' : ''}. ${debianCommand(debianPackages)}`);
  }
  say('installing the system libraries that Electron needs …');
  install(debianPackages);
}

/** The programs that some tests run, and their Debian packages. */
const testTools = { strace: 'strace', pandoc: 'pandoc', unshare: 'util-linux', prlimit: 'util-linux' };

/** The programs that publish what presets export, and their Debian packages; Jekyll's Markdown is a package of its own. */
export const publishers = {
  hugo: 'hugo',
  jekyll: ['jekyll', 'ruby-kramdown-parser-gfm'],
  'cmark-gfm': 'cmark-gfm',
  pandoc: 'pandoc',
};

/** On Linux: the programs that tests run. If they cannot be installed, the tests that need them are skipped. */
export function ensureTestTools(tools = testTools) {
  if (process.platform !== 'linux') return;
  const missing = Object.keys(tools).filter((tool) => output('which', [tool]) === null);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((tool) => tools[tool]))];
  if (!canInstall) {
    say(`tests that need ${missing.join(', ')} are skipped. ${debianCommand(packages)}`);
    return;
  }
  say(`installing what the tests need: ${missing.join(', ')} …`);
  install(packages);
}

const canInstall = isRoot && existsSync('/usr/bin/apt-get');

const debianCommand = (packages) =>
  `On Debian, run: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

function install(packages) {
  apt('update', '-qq');
  apt('install', '-qq', '-y', '--no-install-recommends', ...packages.map(present));
}

/** Some libraries have another name in newer versions of Debian, because of 64-bit time. */
function present(name) {
  const renamed = `${name}t64`;
  return output('apt-cache', ['show', '--no-all-versions', renamed]) ? renamed : name;
}

function apt(...args) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (run('apt-get', args, options) !== 0) fail(`This failed: apt-get ${args.join(' ')}`);
}
