import { startCounters } from './counter';
import { startDivisions } from './division';
import { startFocus } from './focus';
import { startLive } from './live';
import { startViewer } from './viewer';

startFocus(document);
startCounters(document);
startDivisions(document);
startLive(document);
startViewer(document);
