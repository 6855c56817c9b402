/** No circle among folders: of two folders one is below the other. Type imports count; tests may reach anywhere. */
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    { name: 'no-folder-circles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
  ],
  options: { ...options, exclude: { path: '\\.test\\.tsx?$|^tests/' } },
};
