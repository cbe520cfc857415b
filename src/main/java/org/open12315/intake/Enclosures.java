package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.open12315.evidence.Piece;
import org.open12315.evidence.SubmittedEvidence;
import org.open12315.evidence.Way;

/**
 * The files of submissions, for rooms that know submissions and not evidence. Callers ask for the right first, and record
 * that somebody looks; each time bytes go out is recorded by evidence.
 */
@ApplicationScoped
public class Enclosures {

    private final SubmittedEvidence evidence;

    Enclosures(SubmittedEvidence evidence) {
        this.evidence = evidence;
    }

    /** In the order in which they were chosen. */
    public Uni<List<Enclosure>> of(long receiptNumber) {
        return evidence.of(receiptNumber)
                .map(pieces -> pieces.stream().map(Enclosures::enclosure).toList());
    }

    /** Address under which this account alone sees the file, for a while: pictures without place and device. */
    public String toShow(UUID id, long account) {
        return evidence.link(id, account, Way.SHOW);
    }

    /** The same, to be saved. */
    public String toSave(UUID id, long account) {
        return evidence.link(id, account, Way.SAVE);
    }

    private static Enclosure enclosure(Piece piece) {
        return new Enclosure(
                piece.id(),
                piece.name(),
                piece.mediaType(),
                piece.bytes(),
                piece.sha256(),
                piece.at(),
                Enclosure.Virus.valueOf(piece.scan().name()),
                piece.lost());
    }
}
