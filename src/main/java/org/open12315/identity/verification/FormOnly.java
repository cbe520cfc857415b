package org.open12315.identity.verification;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.open12315.identity.person.DocumentKind;

/** Where no verifier is configured: knows nobody and says so, instead of calling a right check digit a person. */
final class FormOnly implements IdentityVerifier {

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of();
    }

    @Override
    public boolean faces() {
        return false;
    }

    @Override
    public String name(boolean face) {
        return "form only";
    }

    @Override
    public Uni<Verdict> verify(Claim claim) {
        return Uni.createFrom().failure(new NoVerdict("no verifier is configured"));
    }
}
