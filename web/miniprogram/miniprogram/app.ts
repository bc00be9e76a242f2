import './services/session'; // whoever asks for an account's own is spoken for from the start
import * as portal from './services/portal';
import * as privacy from './services/privacy';

App({
  onLaunch() {
    privacy.listen();
    portal.update();
  },
});
