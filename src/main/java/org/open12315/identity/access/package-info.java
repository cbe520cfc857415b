/** The access log: who looked at whom, why, and the proof that nothing was taken out of it. */
package org.open12315.identity.access;
