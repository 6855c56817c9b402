import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { reportUncaughtErrors } from './api/reportErrors';
import { App } from './app/App';
import { loadLanguage } from './language';

reportUncaughtErrors();
const root = document.getElementById('root');
if (root) {
  // English is better than an empty window.
  void loadLanguage()
    .catch(reportError)
    .then(() => createRoot(root).render(<App />));
}
