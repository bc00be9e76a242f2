import './services/session'; // whoever asks for an account's own is spoken for from the start
import { receipt } from './screens/receipt';
import * as files from './services/files';
import * as portal from './services/portal';
import * as privacy from './services/privacy';
import { sweep } from './services/store';

App({
  onLaunch() {
    sweep();
    files.tidy();
    privacy.listen();
    portal.update();
  },
  onShow() {
    receipt(); // one whose half hour is over is forgotten, with its code
  },
});
