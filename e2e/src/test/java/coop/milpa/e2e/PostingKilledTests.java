package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Load.Said;
import coop.milpa.e2e.Payment.Acknowledged;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told that money is in the books finds it there, once, whatever is killed and whoever asks again. */
class PostingKilledTests {

    private static final int PAYMENTS = 6_000;
    private static final int AT_ONCE = 200;
    private static final int MILLIS = 50;

    private final Random random = new Random(20261122);

    @TempDir
    private Path folder = Path.of("");

    /** The database may run as another user. */
    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatWasAcknowledgedIsInTheBooksOnceWhateverIsKilled() throws Exception {
        var milpa = new Milpa(folder);
        Path data = folder.resolve("data");
        Load.open(milpa, data);
        List<Load> loads = new ArrayList<>();
        for (Victims victims : List.of(Victims.PROGRAM, Victims.EVERYTHING)) {
            var load = new Load(data, loads.size(), PAYMENTS, AT_ONCE);
            loads.add(load);
            List<Payment> durable = killed(load.start(milpa), victims, data);
            assertThat(load.repeat(milpa, durable).balances()).isEqualTo(Load.sums(loads));
        }
        assertThat(milpa.done("verify", "--data", data.toString())).contains("one-effect-per-request,ok");
    }

    @Test
    void aProgramWhoseDatabaseIsKilledGoesOn() throws Exception {
        var milpa = new Milpa(folder);
        Path data = folder.resolve("data");
        Load.open(milpa, data);
        var load = new Load(data, 9, PAYMENTS, AT_ONCE);
        Process process = load.start(milpa);
        List<Payment> before = killedDatabase(process, data);
        Said after = Load.said(process);
        assertThat(after.status()).isZero();
        before.addAll(after.payments());
        assertThat(before).containsExactlyInAnyOrderElementsOf(load.all());
        assertThat(after.balances()).isEqualTo(Load.sums(List.of(load)));
        assertThat(milpa.done("verify", "--data", data.toString())).contains("one-effect-per-request,ok");
    }

    /** Kills at some moment, and hears what was said until then. */
    private List<Payment> killed(Process process, Victims victims, Path data) throws Exception {
        List<Payment> durable = acknowledged(process.inputReader(), 1 + random.nextInt(PAYMENTS / 2));
        process.waitFor(random.nextInt(MILLIS), TimeUnit.MILLISECONDS);
        victims.kill(process, data);
        durable.addAll(Load.said(process).payments());
        assertThat(durable).as("killed in the midst").hasSizeLessThan(PAYMENTS);
        return durable;
    }

    private List<Payment> killedDatabase(Process process, Path data) throws Exception {
        List<Payment> durable = acknowledged(process.inputReader(), 1 + random.nextInt(PAYMENTS / 2));
        Victims.DATABASE.kill(process, data);
        return durable;
    }

    private static List<Payment> acknowledged(BufferedReader out, int count) throws IOException {
        List<Payment> payments = new ArrayList<>();
        while (payments.size() < count) {
            payments.add(Acknowledged.parse(out.readLine()).payment());
        }
        return payments;
    }
}
