/** Erases what is kept longer than its period: each room says what and how, this one when, and reports what was done. */
package org.open12315.kernel.retention;
