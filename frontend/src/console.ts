import { startCounters } from './counter';
import { startDivisions } from './division';
import { startFocus } from './focus';
import { startLive } from './live';

startFocus(document);
startCounters(document);
startDivisions(document);
startLive(document);
