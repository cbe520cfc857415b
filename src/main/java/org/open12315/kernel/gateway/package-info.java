/** Services outside that configuration alone describes: one HTTP request for each thing to be done, and a test of the answer. */
package org.open12315.kernel.gateway;
