package org.open12315.kernel.encryption;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.LocalSecret;
import org.open12315.kernel.database.StartRefused;

/** One machine makes its own keys and keeps them beside its data; many machines must share them, so there they are asked for. */
public final class LocalKeyFile {

    private static final String FILE_KEY = "open12315.encryption.key-file";

    private LocalKeyFile() {}

    /** Makes sure that there are keys before the application starts. */
    public static void provide(SmallRyeConfig config, DatabaseConfig database) {
        if (config.getOptionalValue(FILE_KEY, String.class).isPresent()
                || config.getOptionalValue("open12315.encryption.keys", String.class)
                        .isPresent()) {
            return;
        }
        if (database.url().isPresent()) {
            throw new StartRefused("Personal data is encrypted, and the keys are missing. " + EncryptionKeys.HOW);
        }
        Path file = database.embedded().directory().resolve("encryption-keys");
        LocalSecret.textAt(
                file,
                () ->
                        "# Personal data in the database can be read with these keys only: keep a copy, apart from the data.\n"
                                + "# To change keys add a line at the end; it writes from the next start on, the others read on.\n"
                                + KeyRing.LOOKUP + '=' + LocalSecret.random() + '\n'
                                + Year.now(ZoneOffset.UTC) + '=' + LocalSecret.random() + '\n');
        System.setProperty(FILE_KEY, file.toString());
    }
}
