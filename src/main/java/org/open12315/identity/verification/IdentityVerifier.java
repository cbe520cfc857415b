package org.open12315.identity.verification;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.open12315.identity.person.DocumentKind;

/** Somebody outside who knows documents. */
public interface IdentityVerifier {

    /** The documents it knows; empty: nobody outside is asked, and only the form of what was typed is checked. */
    Set<DocumentKind> kinds();

    /** Whether it compares a face with the one of the document, where a picture is given. */
    boolean faces();

    /** What the person and the officer read about who confirmed or denied an identity, with or without a face. */
    String name(boolean face);

    /** Asks once. Fails with {@link NoVerdict}; that, and whatever else it fails with, says nothing about the person. */
    Uni<Verdict> verify(Claim claim);

    /** The verifier did not say yes or no. The text names no person: it is kept and logged. */
    final class NoVerdict extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NoVerdict(String why) {
            super(why, null, false, false);
        }
    }
}
