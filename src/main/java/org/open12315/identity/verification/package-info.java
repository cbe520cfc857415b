/** The port to whoever can say that a name and the number of a document belong together. */
package org.open12315.identity.verification;
