/** What a file really is, and whether it is taken: by its content, never by its name. */
package org.open12315.evidence.check;
