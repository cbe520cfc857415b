package org.open12315.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.code.SecretToken;

/**
 * A consumer closes the own account (Personal Information Protection Law, art. 47). What names the person is erased at
 * once, and everything that other rooms keep only for the account; what was filed, and who did what, is kept as long as
 * its own rules say, under a number that names nobody. The person may register again.
 */
@ApplicationScoped
class OwnClosing {

    private final OwnPassword password;
    private final PasswordHashing hashing;
    private final OwnAccountStore store;
    private final Instance<PersonalRecords> rooms;
    private final KnownAccounts known;
    private final SecureRandom random = new SecureRandom();

    OwnClosing(
            OwnPassword password,
            PasswordHashing hashing,
            OwnAccountStore store,
            Instance<PersonalRecords> rooms,
            KnownAccounts known) {
        this.password = password;
        this.hashing = hashing;
        this.store = store;
        this.rooms = rooms;
        this.known = known;
    }

    /** Fails with {@link OwnProblem.Refused} or {@link org.open12315.identity.code.TooManyRequests}. */
    Uni<Void> close(Asking asking, String current) {
        long id = asking.account().id();
        return password.prove(asking, current)
                .chain(() -> hashing.hash(SecretToken.create(random)))
                .chain(nobodysHash -> store.close(id, nobodysHash, tx -> closeRooms(tx, id)))
                .invoke(() -> known.forget(asking.account().userName()));
    }

    private Uni<Void> closeRooms(SqlClient tx, long id) {
        return Multi.createFrom()
                .iterable(rooms)
                .onItem()
                .call(room -> room.close(tx, id))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
