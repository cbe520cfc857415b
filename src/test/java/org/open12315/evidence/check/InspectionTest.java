package org.open12315.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    /** Beginnings as the formats' own texts define them; what follows is noise. */
    @ParameterizedTest
    @CsvSource({
        "jpg,  ffd8ffe000104a46494600010100004800480000, JPEG",
        "jpg,  ffd8ffe1001845786966000049492a000800000000, JPEG",
        "png,  89504e470d0a1a0a0000000d494844520000000a0000000a0802000000, PNG",
        "gif,  47494638396101000100800000, GIF",
        "webp, 5249464624000000574542505650382018000000, WEBP",
        "heic, 00000018667479706865696300000000686569636d696631, HEIC",
        "heif, 00000018667479706d696631000000006d69663168656963, HEIF",
        "mp4,  000000186674797069736f6d0000020069736f6d69736f32, MP4",
        "mp4,  00000018667479706d703432000000006d70343269736f6d, MP4",
        "mov,  0000001466747970717420200000020071742020, MOV",
        "mp4,  000000186674797061766331000000006d70343269736f6d, MP4",
        "m4a,  00000018667479704d344120000002004d34412069736f6d, M4A",
        "webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d, WEBM",
        "mp3,  49443303000000000f76, MP3",
        "mp3,  fffb9064000000000000, MP3",
        "wav,  524946462408000057415645666d7420100000000100, WAV",
        "amr,  2321414d520a3c, AMR",
        "pdf,  255044462d312e370a25e2e3cfd3, PDF",
    })
    void findsTheTypeInTheContent(String ending, String head, FileType type) {
        byte[] file = noise(HexFormat.of().parseHex(head.strip()), 5_000);
        assertThat(look(ending, file)).isEqualTo(type);
        assertThat(look("", file)).isEqualTo(type);
    }

    @Test
    void readsTextInTheEncodingsOfTheCountry() {
        String text = "2026年3月1日在浦东新区某超市购买牛奶，三天后发现变质。\n订单号 20260301-7788\n";
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            assertThat(look("txt", text.getBytes(Charset.forName(charset)))).isEqualTo(FileType.TEXT);
        }
        assertThat(look("csv", "日期,金额\n2026-03-01,299\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void looksIntoOfficeFiles() throws IOException {
        assertThat(look("docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(look("xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileType.XLSX);
        assertThat(look("doc", ole("WordDocument"))).isEqualTo(FileType.DOC);
        assertThat(look("xls", ole("Workbook"))).isEqualTo(FileType.XLS);
    }

    @Test
    void refusesWhatRuns() throws IOException {
        assertThat(refused("docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(NotTaken.Reason.MACROS);
        assertThat(refused("doc", ole("_VBA_PROJECT"))).isEqualTo(NotTaken.Reason.MACROS);
        assertThat(refused("jpg", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0"))).isEqualTo(NotTaken.Reason.TYPE);
        assertThat(refused("txt", noise(new byte[] {(byte) 0xd6, (byte) 0xd0}, 3_000)))
                .isEqualTo(NotTaken.Reason.TYPE);
        assertThat(refused("3gp", HexFormat.of().parseHex("0000001866747970337033700000000033677034")))
                .isEqualTo(NotTaken.Reason.TYPE);
        assertThat(refused("txt", bytes("#!/bin/sh\nrm -rf /\n"))).isEqualTo(NotTaken.Reason.TYPE);
        assertThat(refused("zip", zip("a.txt"))).isEqualTo(NotTaken.Reason.TYPE);
        assertThat(refused("mkv", noise(HexFormat.of().parseHex("1a45dfa3934282886d6174726f736b61"), 100)))
                .isEqualTo(NotTaken.Reason.TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>'",
        "jpg, '<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>'",
        "html, '<!DOCTYPE html><html><body>x</body></html>'",
        "txt, 'hello <SCRIPT src=//x></SCRIPT>'",
        "gif, 'GIF89a/*<script>alert(1)</script>*/'",
    })
    void refusesWhatABrowserRuns(String ending, String content) {
        assertThat(refused(ending, bytes(content))).isEqualTo(NotTaken.Reason.MARKUP);
    }

    @Test
    void refusesTwoFilesInOne() throws IOException {
        byte[] photo = noise(HexFormat.of().parseHex("ffd8ffe000104a46494600010100004800480000"), 200_000);
        assertThat(refused("jpg", joined(photo, zip("Evil.class")))).isEqualTo(NotTaken.Reason.POLYGLOT);
        byte[] withPdf = photo.clone();
        System.arraycopy(bytes("%PDF-1.4"), 0, withPdf, 500, 8);
        assertThat(refused("jpg", withPdf)).isEqualTo(NotTaken.Reason.POLYGLOT);
        assertThat(refused("pdf", joined(bytes("%PDF-1.4\n"), zip("Evil.class"))))
                .isEqualTo(NotTaken.Reason.POLYGLOT);
    }

    @Test
    void refusesANameOfAnotherKind() {
        byte[] photo = noise(HexFormat.of().parseHex("ffd8ffe000104a46494600010100004800480000"), 100);
        assertThat(refused("pdf", photo)).isEqualTo(NotTaken.Reason.MISMATCH);
        assertThat(refused("exe", photo)).isEqualTo(NotTaken.Reason.MISMATCH);
        // phones write HEIC and call it JPEG; both are images
        assertThat(look("png", photo)).isEqualTo(FileType.JPEG);
        assertThat(look("05", photo)).isEqualTo(FileType.JPEG);
    }

    @Test
    void refusesWhatSwells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 30; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(refused("docx", out.toByteArray())).isEqualTo(NotTaken.Reason.BOMB);
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        assertThat(refused("docx", Arrays.copyOf(whole, 40))).isEqualTo(NotTaken.Reason.DAMAGED);
        assertThat(refused("doc", Arrays.copyOf(ole("WordDocument"), 700))).isEqualTo(NotTaken.Reason.DAMAGED);
    }

    private static FileType look(String ending, byte[] file) {
        int look = Math.min(Inspection.LOOK, file.length);
        return Inspection.look(new Inspection.Sight(
                Arrays.copyOf(file, look),
                Arrays.copyOfRange(file, file.length - look, file.length),
                ending,
                () -> new ByteArrayInputStream(file)));
    }

    private static NotTaken.Reason refused(String ending, byte[] file) {
        NotTaken refusal = catchThrowableOfType(NotTaken.class, () -> look(ending, file));
        assertThat(refusal).as("taken").isNotNull();
        return refusal.reason();
    }

    private static byte[] noise(byte[] head, int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(bytes("<x>" + entry + "</x>"));
            }
        }
        return out.toByteArray();
    }

    /** A header, 200 kB of content, and a directory behind it with the name of one stream. */
    private static byte[] ole(String stream) {
        byte[] file = new byte[512 + 200_192 + 1024];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
        file[30] = 9;
        int sector = 200_192 / 512;
        file[48] = (byte) sector;
        file[49] = (byte) (sector >> 8);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512 + 200_192 + 128, name.length);
        return file;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
