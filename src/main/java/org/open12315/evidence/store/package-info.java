/** Where the bytes lie: one small interface, a folder behind it by default, and how a stream is taken in. */
package org.open12315.evidence.store;
