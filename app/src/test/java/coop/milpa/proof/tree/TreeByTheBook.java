package coop.milpa.proof.tree;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tree written down from its reference page, with objects and big numbers: slow, plain, and nothing shared. */
final class TreeByTheBook {

    private final TreeScope scope;
    private final DaySeed seed;

    TreeByTheBook(TreeScope scope, DaySeed seed) {
        this.scope = scope;
        this.seed = seed;
    }

    private record Node(Hash name, long sum) {
        byte[] hash() {
            return name.bytes();
        }
    }

    TreeRoot root(Map<String, Long> amounts) {
        List<Node> level = new ArrayList<>();
        amounts.forEach((number, amount) -> level.addAll(leaves(number, amount)));
        level.sort(Comparator.comparing(Node::hash, Arrays::compareUnsigned));
        List<Node> nodes = level;
        while (nodes.size() > 1) {
            nodes = parents(nodes);
        }
        return new TreeRoot(
                scope.currency(),
                scope.side(),
                level.size(),
                nodes.getFirst().name(),
                nodes.getFirst().sum());
    }

    private static List<Node> parents(List<Node> children) {
        List<Node> parents = new ArrayList<>();
        for (int n = 0; n + 1 < children.size(); n += 2) {
            Node left = children.get(n);
            Node right = children.get(n + 1);
            byte[] hash = sha("milpa.node.v1", left.hash(), eight(left.sum()), right.hash(), eight(right.sum()));
            parents.add(new Node(Hash.of(hash), left.sum() + right.sum()));
        }
        if (children.size() % 2 == 1) {
            parents.add(children.getLast());
        }
        return parents;
    }

    private List<Node> leaves(String number, long amount) {
        byte[] treeKey = sha("milpa.tree-key.v1", seed.bytes(), scopeBytes());
        byte[] secrets = sha("", treeKey, number.getBytes(StandardCharsets.UTF_8));
        byte[] salt = Arrays.copyOf(secrets, 16);
        long one = cut(Arrays.copyOfRange(secrets, 16, 24), amount);
        long other = cut(Arrays.copyOfRange(secrets, 24, 32), amount);
        long[] parts = {Math.min(one, other), Math.abs(one - other), amount - Math.max(one, other)};
        List<Node> leaves = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            byte[] hash = sha(
                    "milpa.leaf.v1",
                    scopeBytes(),
                    new byte[] {(byte) part},
                    eight(parts[part]),
                    salt,
                    number.getBytes(StandardCharsets.UTF_8));
            leaves.add(new Node(Hash.of(hash), parts[part]));
        }
        return leaves;
    }

    private byte[] scopeBytes() {
        UUID cooperative = scope.cooperative().value();
        return ByteBuffer.allocate(28)
                .putLong(cooperative.getMostSignificantBits())
                .putLong(cooperative.getLeastSignificantBits())
                .putLong(scope.date().toEpochDay())
                .put(scope.currency().getCurrencyCode().getBytes(StandardCharsets.US_ASCII))
                .put((byte) (scope.side() == Side.OWED ? '+' : '-'))
                .array();
    }

    private static long cut(byte[] fraction, long amount) {
        BigInteger wide =
                new BigInteger(1, fraction).multiply(BigInteger.valueOf(amount).add(BigInteger.ONE));
        return wide.shiftRight(64).longValueExact();
    }

    private static byte[] eight(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] sha(String tag, byte[]... pieces) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
        for (byte[] piece : pieces) {
            message.writeBytes(piece);
        }
        return Sha256.create().digest(message.toByteArray());
    }
}
