package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.open12315.dedupe.Screening;
import org.open12315.dedupe.Screenings;
import org.open12315.identity.Caller;
import org.open12315.identity.SenderIdentities;
import org.open12315.identity.SenderIdentity;
import org.open12315.intake.Enclosure;
import org.open12315.intake.Enclosures;
import org.open12315.intake.Submissions;
import org.open12315.pipeline.message.SubmissionKind;

/** Reads all there is about a case, for somebody who may read it. */
@ApplicationScoped
class Dossiers {

    /** Other cases that the page names; a mass incident can have thousands. */
    private static final int NAMED = 10;

    /** How far into an incident the authority's own cases are looked for. */
    private static final int LOOKED_AT = 1000;

    private final CaseStore store;
    private final Submissions submissions;
    private final Screenings screenings;
    private final Enclosures enclosures;
    private final SenderIdentities senders;
    private final CaseAccess access;

    Dossiers(
            CaseStore store,
            Submissions submissions,
            Screenings screenings,
            Enclosures enclosures,
            SenderIdentities senders,
            CaseAccess access) {
        this.store = store;
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.screenings = screenings;
        this.senders = senders;
        this.access = access;
    }

    /** Empty for a case that is not there and for one that the caller may not know of: nobody can tell which. */
    Uni<Optional<Dossier>> find(long receiptNumber, Caller caller) {
        return store.find(receiptNumber)
                .map(found -> found.filter(file -> access.mayRead(caller, file)))
                .chain(readable -> readable.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : read(readable.get(), caller).map(Optional::of));
    }

    private Uni<Dossier> read(CaseFile file, Caller caller) {
        long number = file.receiptNumber().value();
        return Uni.combine()
                .all()
                .unis(
                        submissions.find(number).chain(said -> told(file, said, caller)),
                        store.events(number),
                        screenings.of(number),
                        store.linkedTo(number, NAMED),
                        first(file),
                        enclosures.of(number))
                .with(parts -> parts)
                .chain(parts -> sameIncident(file, (Screening) parts.get(2))
                        .map(others -> dossier(file, parts, others, caller)));
    }

    @SuppressWarnings("unchecked")
    private Dossier dossier(CaseFile file, List<?> parts, List<CaseFile> sameIncident, Caller caller) {
        return new Dossier(
                file,
                ((Told) parts.get(0)).said,
                (List<CaseEvent>) parts.get(1),
                (Screening) parts.get(2),
                readable((List<CaseFile>) parts.get(3), caller),
                readable(sameIncident, caller).stream()
                        .filter(other -> !other.receiptNumber().equals(file.receiptNumber()))
                        .limit(NAMED)
                        .toList(),
                ((Optional<CaseFile>) parts.get(4))
                        .filter(first -> access.mayRead(caller, first))
                        .orElse(null),
                access.open(caller, file).orElse(List.of()),
                access.maySeePerson(caller, file) && !file.anonymous(),
                !caller.authorityCode().equals(Optional.of(file.authorityCode())),
                (List<Enclosure>) parts.get(5),
                ((Told) parts.get(0)).sender);
    }

    /** What was sent as the reader may know it, and the identity behind it only where a person is shown. */
    private record Told(Submissions.Said said, SenderIdentity sender) {}

    private Uni<Told> told(CaseFile file, Optional<Submissions.Said> found, Caller caller) {
        Submissions.Said said = found.map(all -> withheld(file, caller) ? all.withoutPerson() : all)
                .orElse(null);
        return said == null || said.person() == null || file.anonymous()
                ? Uni.createFrom().item(new Told(said, null))
                : senders.of(said.stored().consumerId(), said.person().name()).map(sender -> new Told(said, sender));
    }

    /** Not even masked: a family name and a county are enough for those who know the business. */
    private boolean withheld(CaseFile file, Caller caller) {
        return file.kind() == SubmissionKind.REPORT && !access.maySeePerson(caller, file);
    }

    /**
     * Those of the incident with the same authority, and beside them the first of the incident: they came before it was one,
     * and their cases do not know of it.
     */
    private Uni<List<CaseFile>> sameIncident(CaseFile file, Screening screening) {
        if (screening == null || screening.incident() == null) {
            return Uni.createFrom().item(List.of());
        }
        long incident = screening.incident().id();
        return Uni.combine()
                .all()
                .unis(
                        store.ofIncident(incident, file.authorityCode(), LOOKED_AT, NAMED + 1),
                        screenings.members(incident, null, NAMED + 1).chain(this::files))
                .with((here, firsts) ->
                        Stream.concat(firsts.stream(), here.stream()).distinct().toList());
    }

    private Uni<List<CaseFile>> files(List<Screening.Member> members) {
        return store.find(
                members.stream().map(Screening.Member::receiptNumber).sorted().toList());
    }

    private Uni<Optional<CaseFile>> first(CaseFile file) {
        return file.linkedTo() == null ? Uni.createFrom().item(Optional.empty()) : store.find(file.linkedTo());
    }

    private List<CaseFile> readable(List<CaseFile> files, Caller caller) {
        return files.stream().filter(file -> access.mayRead(caller, file)).toList();
    }
}
