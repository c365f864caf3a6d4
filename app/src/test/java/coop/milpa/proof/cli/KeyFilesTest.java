package coop.milpa.proof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.proof.file.FederationSigner;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private final FederationSigner federation = FederationSigner.generate();

    @Test
    void bothFilesTellThePublicHalf(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("federation");
        KeyFiles.write(secret, federation);
        assertThat(KeyFiles.readPublic(secret)).isEqualTo(federation.key());
        assertThat(KeyFiles.readPublic(folder.resolve("federation.pub"))).isEqualTo(federation.key());
        assertThat(KeyFiles.readSecret(secret).key()).isEqualTo(federation.key());
        assertThat(Files.readString(folder.resolve("federation.pub"))).doesNotContain("PRIVATE");
    }

    @Test
    void onlyTheOwnerReadsTheKey(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("federation");
        KeyFiles.write(secret, federation);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsNeverOverwritten(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("federation");
        KeyFiles.write(secret, federation);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> KeyFiles.write(secret, FederationSigner.generate()));
        assertThat(KeyFiles.readSecret(secret).key()).isEqualTo(federation.key());
    }

    @Test
    void anyOtherFileIsNoKey(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "hola");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFiles.readPublic(other));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFiles.readSecret(other));
    }
}
