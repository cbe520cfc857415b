package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;

/** Tells other rooms whether a sender is who the sender says to be. The person itself stays in this room. */
@ApplicationScoped
public class SenderIdentities {

    private final PersonStore persons;

    SenderIdentities(PersonStore persons) {
        this.persons = persons;
    }

    /** @param nameGiven the name that was given with what was sent; it may be another person's */
    public Uni<SenderIdentity> of(long accountId, String nameGiven) {
        return persons.find(accountId).map(person -> of(person, nameGiven));
    }

    private static SenderIdentity of(StoredPerson person, String nameGiven) {
        return person == null || person.realName() == null
                ? new SenderIdentity(null, false)
                : new SenderIdentity(
                        person.verification(), plain(person.realName().name()).equals(plain(nameGiven)));
    }

    /** Blanks, width and case make no other person. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
