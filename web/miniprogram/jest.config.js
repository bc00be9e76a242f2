/** The services run in plain node with a phone of our own; pages and components run in WeChat's simulator. */
const transform = { '\\.ts$': '<rootDir>/test/support/transform.js' };

module.exports = {
  projects: [
    {
      displayName: 'services',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/services/**/*.test.ts', '<rootDir>/test/scripts/**/*.test.ts'],
      transform,
    },
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/scripts/tdesign.mjs',
      testMatch: ['<rootDir>/test/pages/**/*.test.ts'],
      transform,
    },
  ],
};
