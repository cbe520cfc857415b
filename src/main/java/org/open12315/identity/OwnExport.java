package org.open12315.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.person.RealName;

/**
 * Everything that the platform keeps about the owner of an account, in clear (Personal Information Protection Law, art.
 * 45). The password is asked for, because a device may have been left open.
 */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            OwnExport.Document.class,
            OwnExport.Account.class,
            OwnExport.Person.class,
            Sessions.Open.class,
            OwnAccountStore.Event.class
        })
class OwnExport {

    /** The exported document. Parts of other rooms stand in {@code records} under their names. */
    @Schema(name = "AccountExport")
    record Document(
            Instant exportedAt,
            Account account,
            Person person,
            List<Sessions.Open> sessions,
            List<OwnAccountStore.Event> events,
            Map<String, List<?>> records) {}

    @Schema(name = "ExportedAccount")
    record Account(long number, String user, String displayName, String role, String authority) {}

    /** null fields were never given. */
    @Schema(name = "ExportedPerson")
    record Person(
            String name,
            String documentKind,
            String documentNumber,
            LocalDate born,
            String mobile,
            String email,
            boolean emailConfirmed,
            String verification) {}

    private final OwnPassword password;
    private final PersonStore persons;
    private final Sessions sessions;
    private final OwnAccountStore store;
    private final Instance<PersonalRecords> rooms;
    private final Clock clock;

    OwnExport(
            OwnPassword password,
            PersonStore persons,
            Sessions sessions,
            OwnAccountStore store,
            Instance<PersonalRecords> rooms,
            Clock clock) {
        this.password = password;
        this.persons = persons;
        this.sessions = sessions;
        this.store = store;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Fails with {@link OwnProblem.Refused} or {@link org.open12315.identity.code.TooManyRequests}. */
    Uni<Document> export(Asking asking, String current) {
        long id = asking.account().id();
        return password.prove(asking, current)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(persons.find(id), sessions.of(id), store.events(id), records(id))
                        .with((person, open, events, records) -> new Document(
                                clock.instant(), account(asking.account()), person(person), open, events, records)));
    }

    private Uni<Map<String, List<?>>> records(long id) {
        Map<String, List<?>> parts = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(rooms)
                .onItem()
                .call(room -> room.of(id).invoke(part -> parts.put(room.part(), part)))
                .collect()
                .asList()
                .replaceWith(parts);
    }

    private static Account account(KnownAccount account) {
        return new Account(
                account.id(), account.userName(), account.displayName(), account.role(), account.authorityCode());
    }

    private static Person person(StoredPerson stored) {
        if (stored == null) {
            return null;
        }
        RealName name = stored.realName();
        String mobile = stored.mobile() == null ? null : stored.mobile().e164();
        return name == null
                ? new Person(
                        null,
                        null,
                        null,
                        null,
                        mobile,
                        null,
                        false,
                        stored.verification().state().key())
                : new Person(
                        name.name(),
                        name.kind().key(),
                        name.number(),
                        name.born(),
                        mobile,
                        name.email(),
                        stored.emailConfirmed(),
                        stored.verification().state().key());
    }
}
