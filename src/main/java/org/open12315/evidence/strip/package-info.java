/** What a picture tells beside what it shows (place, device, time, author), and how it is handed out without. */
package org.open12315.evidence.strip;
