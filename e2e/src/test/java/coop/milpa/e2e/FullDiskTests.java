package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Load.Said;
import coop.milpa.e2e.Milpa.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is said to be full, loses nothing that was acknowledged, and is no obstacle once there is room. */
class FullDiskTests {

    private static final int DISK_MEGABYTES = 140;
    private static final int ENDLESS = 1_000_000;

    /** One at a time: while the server is away a lane asks for a connection for each half of a batch. */
    private static final int AT_ONCE = 1;

    /** One more log file fits in, and then tables run out of room before the next: a statement fails. */
    private static final int ROOM_FOR_ONE_LOG_FILE = 24;

    /** The server cannot begin its next log file and ends. */
    private static final int ROOM_FOR_NO_LOG_FILE = 15;

    @TempDir
    private Path folder = Path.of("");

    /** The database may run as another user. */
    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whenTablesHaveNoRoomNothingAcknowledgedIsLost() throws Exception {
        try (TinyDisk disk = mount()) {
            var milpa = new Milpa(folder, disk.enter(), Map.of());
            List<Payment> durable = postUntilFull(milpa, disk, ROOM_FOR_ONE_LOG_FILE);
            disk.makeRoom();
            assertAllIsThereAndGoesOn(milpa, data(disk), durable);
        }
    }

    @Test
    void whenTheLogHasNoRoomNothingAcknowledgedIsLost() throws Exception {
        try (TinyDisk disk = mount()) {
            var milpa = new Milpa(folder, disk.enter(), Map.of());
            List<Payment> durable = postUntilFull(milpa, disk, ROOM_FOR_NO_LOG_FILE);
            Ran verified = milpa.run("verify", "--data", data(disk).toString(), "--lang", "en");
            assertThat(verified.status()).isEqualTo(3);
            assertSaysThatTheDiskIsFull(verified.err(), data(disk));
            disk.makeRoom();
            assertAllIsThereAndGoesOn(milpa, data(disk), durable);
        }
    }

    private TinyDisk mount() throws IOException {
        return TinyDisk.mount(Files.createDirectory(folder.resolve("disk")), DISK_MEGABYTES);
    }

    private static Path data(TinyDisk disk) {
        return disk.root().resolve("data");
    }

    private List<Payment> postUntilFull(Milpa milpa, TinyDisk disk, int megabytes) throws Exception {
        Load.open(milpa, data(disk));
        disk.fillUpTo(megabytes);
        Said said = new Load(data(disk), 1, ENDLESS, AT_ONCE).run(milpa);
        assertThat(said.status()).isEqualTo(3);
        assertSaysThatTheDiskIsFull(Files.readString(folder.resolve("err")), data(disk));
        return said.payments();
    }

    private static void assertAllIsThereAndGoesOn(Milpa milpa, Path data, List<Payment> durable) throws Exception {
        var load = new Load(data, 1, durable.size() + 100, 50);
        assertThat(load.repeat(milpa, durable).balances()).isEqualTo(Load.sums(List.of(load)));
        assertThat(milpa.done("verify", "--data", data.toString()))
                .contains("one-effect-per-request,ok," + load.payments() + " requests");
    }

    /** One line: what, why, what next. */
    private static void assertSaysThatTheDiskIsFull(String err, Path data) {
        assertThat(err)
                .startsWith("milpa: the disk is full: ")
                .contains("Make room near " + data + " and run the command again")
                .hasLineCount(1);
    }
}
