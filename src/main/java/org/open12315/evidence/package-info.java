/** Photos, videos, recordings and documents: taken in so that a bad connection loses nothing, checked, kept, shown by right. */
package org.open12315.evidence;
