package org.open12315.evidence.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.open12315.evidence.check.FileType;

class StripTest {

    @ParameterizedTest
    @CsvSource({"JPEG, jpg", "PNG, png", "WEBP, webp", "HEIC, heic"})
    void takesOutPlaceDeviceAndNames(FileType type, String ending) throws Exception {
        byte[] original = Pictures.taken(ending);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("SECRET");
        assertThat(read(original).getDirectoriesOfType(GpsDirectory.class)).isNotEmpty();

        byte[] stripped = stripped(type, original);

        assertThat(new String(stripped, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "Huawei");
        Metadata left = read(stripped);
        assertThat(left.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(left.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
        assertThat(left.getDirectoriesOfType(IptcDirectory.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpg", "PNG, png", "WEBP, webp"})
    void leavesTheSideThatIsUpAndNothingElse(FileType type, String ending) throws Exception {
        ExifIFD0Directory left =
                read(stripped(type, Pictures.taken(ending))).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(left.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
        assertThat(left.getTagCount()).isEqualTo(1);
    }

    /** Places in the file are named by number there: nothing moves, what is shown stays byte by byte. */
    @Test
    void leavesThePictureOfAHeicWhereItIs() throws Exception {
        byte[] original = Pictures.taken("heic");
        byte[] stripped = stripped(FileType.HEIC, original);
        assertThat(stripped).hasSameSizeAs(original);
        for (int i = 0; i < original.length; i++) {
            assertThat(stripped[i]).isIn(original[i], (byte) 0);
        }
        byte[] picture = hevc(original);
        assertThat(picture.length).isGreaterThan(200);
        assertThat(hevc(stripped)).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpg", "PNG, png"})
    void showsTheSamePicture(FileType type, String ending) {
        byte[] original = Pictures.taken(ending);
        assertThat(Pictures.pixels(stripped(type, original))).isEqualTo(Pictures.pixels(original));
    }

    @ParameterizedTest
    @CsvSource({"JPEG, jpg", "PNG, png", "WEBP, webp"})
    void changesNothingTheSecondTime(FileType type, String ending) {
        byte[] once = stripped(type, Pictures.taken(ending));
        assertThat(stripped(type, once)).isEqualTo(once);
    }

    /** Notes of any maker at any place before the first scan, and a second picture behind the end. */
    @Property(tries = 200)
    void takesOutWhateverAMakerPutsIn(
            @ForAll @Size(max = 6) List<@IntRange(min = 0xe0, max = 0xfe) Integer> markers,
            @ForAll @IntRange(min = 0, max = 300) int length,
            @ForAll boolean behind) {
        byte[] plain = stripped(FileType.JPEG, Pictures.taken("jpg"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        for (int marker : markers) {
            if (marker <= 0xef || marker == 0xfe) {
                byte[] note = ("SECRET" + "x".repeat(length)).getBytes(StandardCharsets.US_ASCII);
                out.writeBytes(new byte[] {
                    (byte) 0xff, (byte) marker, (byte) ((note.length + 2) >> 8), (byte) (note.length + 2)
                });
                out.writeBytes(note);
            }
        }
        out.write(plain, 2, plain.length - 2);
        if (behind) {
            out.writeBytes(Pictures.taken("jpg"));
        }
        assertThat(stripped(FileType.JPEG, out.toByteArray())).isEqualTo(plain);
    }

    @Property(tries = 200)
    void givesAnyRange(
            @ForAll @IntRange(min = 0, max = 4000) int from, @ForAll @IntRange(min = 1, max = 4000) int count) {
        for (String ending : List.of("jpg", "heic")) {
            byte[] original = Pictures.taken(ending);
            Cut cut = cut(ending.equals("jpg") ? FileType.JPEG : FileType.HEIC, original);
            byte[] whole = Pictures.put(cut.parts(), original);
            assertThat(cut.length()).isEqualTo(whole.length);
            int first = Math.min(from, whole.length - 1);
            int end = Math.min(first + count, whole.length);
            assertThat(Pictures.put(cut.range(first, end - first), original))
                    .isEqualTo(Arrays.copyOfRange(whole, first, end));
        }
    }

    /** Whatever a hostile file says of its own structure: an answer, or that it is not understood; never something else. */
    @Property(tries = 500)
    void isNeverLost(
            @ForAll @IntRange(min = 0, max = 3) int which,
            @ForAll @IntRange(min = 0, max = 4000) int place,
            @ForAll byte value,
            @ForAll boolean cutOff) {
        String[] endings = {"jpg", "png", "webp", "heic"};
        FileType[] types = {FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.HEIC};
        byte[] hostile = Pictures.taken(endings[which]);
        int at = place % hostile.length;
        hostile[at] = value;
        byte[] file = cutOff ? Arrays.copyOf(hostile, at) : hostile;
        try {
            Cut cut = cut(types[which], file);
            assertThat(cut.parts())
                    .allSatisfy(part -> assertThat(part instanceof Part.Kept kept ? kept.at() + kept.length() : 0)
                            .isLessThanOrEqualTo(file.length));
        } catch (NotUnderstood told) {
            assertThat(told).hasMessageMatching(".+");
        }
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        byte[] noise = "\u00ff\u00d8 and then nothing that is a picture".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> cut(FileType.JPEG, noise)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> cut(FileType.PNG, noise)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> cut(FileType.WEBP, noise)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> cut(FileType.HEIC, noise)).isInstanceOf(NotUnderstood.class);
    }

    /** What the box {@code mdat} of the sample begins with, before XMP and EXIF are put behind it. */
    private static byte[] hevc(byte[] heic) {
        String text = new String(heic, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("mdat") + 4;
        int notes = new String(Pictures.taken("heic"), StandardCharsets.ISO_8859_1).indexOf("MM\0*", from);
        return Arrays.copyOfRange(heic, from, notes - 4);
    }

    private static byte[] stripped(FileType type, byte[] original) {
        return Pictures.put(cut(type, original).parts(), original);
    }

    private static Cut cut(FileType type, byte[] original) {
        return Strip.of(type, new ByteArrayInputStream(original), original.length);
    }

    private static Metadata read(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }
}
