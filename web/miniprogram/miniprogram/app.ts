import * as privacy from './services/privacy';

App({
  onLaunch() {
    privacy.listen();
  },
});
