package org.open12315.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * The record of custody of a case for a court: a document for {@link VerifyCustody}, and the same as a page to be read and
 * printed. Callers ask for the right first, and record who exports.
 */
@ApplicationScoped
public class CustodyExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(Clocks.BEIJING);

    /** A row in words. */
    public record Line(
            int number,
            String at,
            boolean kept,
            Long actor,
            boolean sender,
            String range,
            boolean stripped,
            String hash) {}

    /** A file with its rows; whole if none was changed, removed or added. */
    public record Entry(
            int place, String name, String mediaType, long bytes, String sha256, boolean whole, List<Line> lines) {}

    /** What the page shows. */
    public record Page(String number, String grouped, String at, String by, List<Entry> files) {

        /** The command that checks the document of this case. */
        public String command() {
            return "java -jar quarkus-run.jar " + VerifyCustody.COMMAND + " custody-" + number + ".json";
        }
    }

    @CheckedTemplate(basePath = "evidence")
    static class Templates {
        static native TemplateInstance custody(Page page);
    }

    private final CustodyStore store;
    private final KeyedHash keyed;
    private final Clock clock;

    CustodyExport(CustodyStore store, KeyedHash keyed, Clock clock) {
        this.store = store;
        this.keyed = keyed;
        this.clock = clock;
    }

    /** As JSON, sealed. */
    public Uni<String> document(long receiptNumber, String by) {
        return store.of(receiptNumber)
                .map(files -> CustodyDocument.sealed(
                                new ReceiptNumber(receiptNumber).toString(),
                                CustodyLine.text(Instant.now(clock)),
                                by,
                                files,
                                keyed)
                        .text());
    }

    /** For people. */
    public Uni<TemplateInstance> page(long receiptNumber, String by) {
        ReceiptNumber number = new ReceiptNumber(receiptNumber);
        return store.of(receiptNumber)
                .map(files -> Templates.custody(new Page(
                        number.toString(),
                        number.grouped(),
                        TIME.format(Instant.now(clock)),
                        by,
                        files.stream()
                                .map(file -> entry(files.indexOf(file) + 1, file))
                                .toList())));
    }

    private static Entry entry(int place, CustodyFile file) {
        return new Entry(
                place,
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.fault().isEmpty(),
                file.lines().stream().map(line -> line(file, line)).toList());
    }

    private static Line line(CustodyFile file, CustodyLine line) {
        boolean whole = line.firstByte() == null || line.firstByte() == 0 && line.lastByte() == file.bytes() - 1;
        return new Line(
                line.number(),
                TIME.format(Instant.parse(line.at())),
                line.what().equals("KEPT"),
                line.actor(),
                line.actor() != null && line.actor().equals(file.owner()),
                whole ? null : line.firstByte() + "–" + line.lastByte(),
                line.stripped(),
                line.hash());
    }
}
