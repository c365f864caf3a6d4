package coop.milpa.imports.web;

import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** Looks at a file that was sent before anything is done with it: that it is text, and not too long. */
final class SentFile {

    /** The most that one file may have. */
    static final long MEGABYTES_MAX = 50;

    static final long BYTES_MAX = MEGABYTES_MAX * 1024 * 1024;
    private static final int LOOKED_AT = 8_192;

    private SentFile() {}

    /** Notes in the form what is wrong with it; what else is wrong stands in its rows. */
    static void check(Form form, String field, MultipartFile file) {
        fault(file).ifPresent(key -> form.wrong(field, Message.of(key, MEGABYTES_MAX)));
    }

    private static Optional<String> fault(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Optional.of("imports.upload.not-csv");
        }
        if (file.getSize() > BYTES_MAX) {
            return Optional.of("imports.upload.too-long");
        }
        return isText(file) ? Optional.empty() : Optional.of("imports.upload.not-csv");
    }

    /** A workbook or a picture that is called .csv has zeros, or begins as an archive does. */
    static boolean isText(InputStreamSource file) {
        try (InputStream in = file.getInputStream()) {
            byte[] beginning = in.readNBytes(LOOKED_AT);
            if (beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K') {
                return false;
            }
            for (byte each : beginning) {
                if (each == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
