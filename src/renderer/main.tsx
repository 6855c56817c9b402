// First, because the modules below may read messages.
import './language';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { reportUncaughtErrors } from './api/reportErrors';
import { App } from './app/App';

reportUncaughtErrors();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
