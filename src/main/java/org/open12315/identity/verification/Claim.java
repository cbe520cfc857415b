package org.open12315.identity.verification;

import java.util.UUID;
import org.open12315.identity.person.DocumentKind;

/**
 * Who somebody says to be.
 *
 * @param id of this request, a new one for each try
 * @param number of the document, upper case, without blanks
 * @param face a picture of the face, JPEG in Base64; null for none
 */
public record Claim(UUID id, String name, DocumentKind kind, String number, String face) {

    /** Nothing of the person may stand in a log. */
    @Override
    public String toString() {
        return "Claim[" + id + ' ' + kind + ']';
    }
}
