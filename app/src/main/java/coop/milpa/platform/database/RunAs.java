package coop.milpa.platform.database;

import coop.milpa.platform.PlatformProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are started so that they do not run as root, which they refuse. Decided once for a data
 * folder and written in it.
 *
 * @param prefix  words before the program
 * @param owner  the user that must own the cluster's folder, if not the one this process runs as
 */
record RunAs(List<String> prefix, Optional<String> owner) {

    private static final RunAs DIRECTLY = new RunAs(List.of(), Optional.empty());
    private static final RunAs IN_NAMESPACE = new RunAs(List.of("unshare", "-U", "--"), Optional.empty());
    private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

    static RunAs of(DataFolder folder, Binaries binaries) {
        if (!User.isRoot()) {
            return DIRECTLY;
        }
        try {
            if (!Files.exists(folder.runAs())) {
                Files.writeString(folder.runAs(), decide(folder, binaries) + "\n");
            }
            return read(Files.readString(folder.runAs()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Subprocess run(List<String> command) {
        return Subprocess.run(Stream.concat(prefix.stream(), command.stream()).toList());
    }

    /** Gives the path to the user the server runs as. */
    void handOver(Path path) throws IOException {
        if (owner.isPresent()) {
            UserPrincipal user =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
            for (Path each : Folders.inside(path)) {
                Files.setOwner(each, user);
            }
        }
    }

    private static RunAs user(String name) {
        return new RunAs(
                List.of("setpriv", "--reuid", name, "--regid", group(name), "--init-groups", "--"), Optional.of(name));
    }

    private static String group(String user) {
        return Subprocess.run(List.of("id", "-g", user)).text();
    }

    private static RunAs read(String decision) {
        return decision.equals("namespace") ? IN_NAMESPACE : user(decision);
    }

    private static String decide(DataFolder folder, Binaries binaries) throws IOException {
        if (folder.isUsed() && !Files.getAttribute(folder.cluster(), "unix:uid").equals(0)) {
            return Files.getOwner(folder.cluster()).getName();
        }
        if (IN_NAMESPACE.canStart(folder, binaries)) {
            return "namespace";
        }
        return ORDINARY_USERS.stream()
                .filter(RunAs::exists)
                .filter(name -> user(name).canStart(folder, binaries))
                .findFirst()
                .orElseThrow(() -> new PlatformProblem("platform.folder-cannot-be-crossed", folder.root()));
    }

    private static boolean exists(String user) {
        return Subprocess.run(List.of("id", user)).succeeded();
    }

    /** It must get into the folder and be able to start the program. */
    private boolean canStart(DataFolder folder, Binaries binaries) {
        try {
            return run(List.of("test", "-x", folder.root().toString())).succeeded()
                    && run(List.of(binaries.program("postgres"), "--version")).succeeded();
        } catch (UncheckedIOException e) {
            return false; // the system has no such program
        }
    }
}
