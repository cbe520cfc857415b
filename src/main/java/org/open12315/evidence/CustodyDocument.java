package org.open12315.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * The record of custody of all files of a case, as it leaves the platform.
 *
 * @param format of the document, {@value #FORMAT}
 * @param receiptNumber 18 digits
 * @param exportedAt in UTC
 * @param exportedBy user name
 * @param seal keyed hash of everything else: only the platform can make and check it
 */
@RegisterForReflection(targets = {CustodyDocument.class, CustodyFile.class, CustodyLine.class})
@JsonPropertyOrder({"format", "receiptNumber", "exportedAt", "exportedBy", "files", "seal"})
public record CustodyDocument(
        String format,
        String receiptNumber,
        String exportedAt,
        String exportedBy,
        List<CustodyFile> files,
        String seal) {

    static final String FORMAT = "open12315-custody-1";

    /** Of its own: the form of the document must not depend on how the platform writes JSON elsewhere. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static CustodyDocument sealed(
            String receiptNumber, String exportedAt, String exportedBy, List<CustodyFile> files, KeyedHash keyed) {
        CustodyDocument open = new CustodyDocument(FORMAT, receiptNumber, exportedAt, exportedBy, files, null);
        return new CustodyDocument(FORMAT, receiptNumber, exportedAt, exportedBy, files, open.seal(keyed));
    }

    /** Whether nothing was changed, removed or added since the platform wrote it; blanks between the values do not count. */
    boolean isUnchanged(KeyedHash keyed) {
        return FORMAT.equals(format)
                && new CustodyDocument(format, receiptNumber, exportedAt, exportedBy, files, null)
                        .seal(keyed)
                        .equals(seal);
    }

    private String seal(KeyedHash keyed) {
        return HexFormat.of().formatHex(keyed.of("custody", compact().getBytes(StandardCharsets.UTF_8)));
    }

    private String compact() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For people as well as for programs. */
    String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if the text is no such document. */
    static Optional<CustodyDocument> read(String text) {
        try {
            CustodyDocument document = JSON.readValue(text, CustodyDocument.class);
            return document == null
                            || document.files == null
                            || document.files.stream().anyMatch(CustodyDocument::torn)
                    ? Optional.empty()
                    : Optional.of(document);
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    private static boolean torn(CustodyFile file) {
        return file == null
                || file.id() == null
                || file.sha256() == null
                || file.head() == null
                || file.lines() == null
                || file.lines().stream()
                        .anyMatch(line ->
                                line == null || line.at() == null || line.hash() == null || line.sha256() == null);
    }
}
