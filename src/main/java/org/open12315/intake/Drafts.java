package org.open12315.intake;

import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.open12315.identity.Caller;
import org.open12315.identity.Right;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/** The drafts that whoever asks may open. */
@RequestScoped
class Drafts {

    private static final int MOST_LISTED = 20;

    /** Another page of the same draft kept something, or sent it, since it was read. */
    static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super("the draft changed meanwhile", null, false, false);
        }
    }

    private final DraftStore store;
    private final Caller caller;

    Drafts(DraftStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    Uni<UUID> create(SubmissionKind kind, String secret) {
        return store.create(kind, owner(), DraftSecret.hash(secret));
    }

    /** One's own; fails with not found for another's, and with unauthorized if its owner has to sign in again. */
    Uni<Draft> open(String id, String secret) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return store.find(UUID.fromString(id))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .invoke(draft -> refuse(draft.accessOf(owner(), DraftSecret.hash(secret))));
    }

    /** One's own, the last touched first: those of the account, and those of this browser that are nobody's yet. */
    Uni<List<Draft>> unfinished(String secret) {
        Long owner = owner();
        return owner == null && secret == null
                ? Uni.createFrom().item(List.of())
                : store.open(owner, DraftSecret.hash(secret), MOST_LISTED);
    }

    /** Keeps it; fails with {@link Changed} if another page was faster. */
    Uni<Void> save(Draft draft) {
        return store.save(draft, owner())
                .invoke(kept -> {
                    if (!kept) {
                        throw new Changed();
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> discard(Draft draft) {
        return store.discard(draft.id());
    }

    Uni<Void> sent(Draft draft, ReceiptNumber receipt, long account) {
        return store.sent(draft.id(), receipt, account);
    }

    private static void refuse(Draft.Access access) {
        if (access == Draft.Access.AFTER_SIGN_IN) {
            throw new UnauthorizedException();
        }
        if (access == Draft.Access.NONE) {
            throw new NotFoundException();
        }
    }

    private Long owner() {
        return caller.signedIn() && caller.may(Right.FILE) ? caller.accountId() : null;
    }
}
