/** The scanner for viruses: a port, and ClamAV behind it. */
package org.open12315.evidence.virus;
