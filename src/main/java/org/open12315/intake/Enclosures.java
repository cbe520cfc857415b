package org.open12315.intake;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.open12315.evidence.CustodyExport;
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
    private final CustodyExport custody;

    Enclosures(SubmittedEvidence evidence, CustodyExport custody) {
        this.evidence = evidence;
        this.custody = custody;
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

    /** The record of custody as a page to be read and printed. */
    public Uni<TemplateInstance> custody(long receiptNumber, String by) {
        return custody.page(receiptNumber, by);
    }

    /** The same as a sealed document, for the command that checks it. */
    public Uni<String> custodyDocument(long receiptNumber, String by) {
        return custody.document(receiptNumber, by);
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
