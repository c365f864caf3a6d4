package coop.milpa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds, as the kernel counts it. */
final class Resident {

    private static final double KILO = 1024;

    private Resident() {}

    static double megabytesOf(ProcessHandle process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / KILO;
            }
        }
        throw new IllegalStateException("No VmRSS of " + process.pid());
    }
}
