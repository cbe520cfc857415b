package org.open12315.evidence.strip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as phones take them: with place, device, name and comment in every way that exiftool knows to write. */
public final class Pictures {

    private Pictures() {}

    /** {@code jpg}, {@code png}, {@code webp} or {@code heic}; turned by 90 degrees, with words that begin with SECRET. */
    public static byte[] taken(String ending) {
        try (InputStream file = Pictures.class.getResourceAsStream("/evidence/taken." + ending)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What somebody gets who gets these parts. */
    static byte[] put(Iterable<Part> parts, byte[] original) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            if (part instanceof Part.Kept kept) {
                out.write(original, (int) kept.at(), (int) kept.length());
            } else if (part instanceof Part.Made made) {
                out.writeBytes(made.bytes());
            } else {
                out.writeBytes(new byte[(int) part.length()]);
            }
        }
        return out.toByteArray();
    }

    /** Every point of it. */
    static int[] pixels(byte[] picture) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
            return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
