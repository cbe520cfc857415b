import { startAutosave } from './autosave';
import { startCopying } from './copy';
import { startCounters } from './counter';
import { startDivisions } from './division';
import { startFocus } from './focus';
import { startHumanChecks } from './human';
import { startLive } from './live';
import { startPasskeys } from './passkey';
import { startUploads } from './upload';

// Every page works without this file. Each part looks for its own attribute and does nothing where there is none.
startFocus(document);
startCounters(document);
startCopying(document);
startAutosave(document);
startDivisions(document);
startLive(document);
startPasskeys(document);
void startHumanChecks(document);
void startUploads(document);
