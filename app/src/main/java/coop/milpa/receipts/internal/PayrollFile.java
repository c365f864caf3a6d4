package coop.milpa.receipts.internal;

import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.FileHash;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.Payrolls;
import coop.milpa.web.SheetCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An employer's file as it was read.
 *
 * @param hash  SHA-256 of its bytes, in hexadecimal digits
 * @param round  which time it is posted: one more than all of it was undone
 * @param named  by what it names members: {@code member} or {@code document}
 * @param rows  those that have cells
 * @param errors  what could not be read
 */
record PayrollFile(String name, String hash, int round, String named, List<Row> rows, List<PayrollError> errors) {

    static final String MEMBER = "member";
    static final String DOCUMENT = "document";
    static final String AMOUNT = "amount";

    private static final int FIRST = 1;

    PayrollFile {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /**
     * One row.
     *
     * @param number  as a spreadsheet counts
     */
    record Row(long number, String who, String amount) {}

    PayrollFile inRound(int round) {
        return new PayrollFile(name, hash, round, named, rows, errors);
    }

    /** Always the same for a row of a file in a round, so that it is posted once. */
    RequestId request(PayrollLine line) {
        return request("milpa.payroll:" + hash + ":" + line.row());
    }

    /** The same for its cash. */
    RequestId cashRequest() {
        return request("milpa.payroll-cash:" + hash);
    }

    private RequestId request(String what) {
        String name = round == FIRST ? what : what + ":again:" + round;
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static PayrollFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PayrollFile parse(String name, byte[] bytes) {
        String hash = FileHash.of(bytes);
        SheetCells cells = SheetCells.read(bytes, Payrolls.ROWS_MAX);
        return cells.flaw().map(flaw -> unreadable(name, hash, flaw)).orElseGet(() -> parse(name, hash, cells));
    }

    private static PayrollFile parse(String name, String hash, SheetCells cells) {
        String named = cells.column(MEMBER) >= 0 ? MEMBER : DOCUMENT;
        int who = cells.column(named);
        int amount = cells.column(AMOUNT);
        List<PayrollError> errors = new ArrayList<>();
        if (who < 0 || amount < 0) {
            errors.add(new PayrollError(name, 1, who < 0 ? MEMBER : AMOUNT, "missing-column", ""));
            return new PayrollFile(name, hash, FIRST, named, List.of(), errors);
        }
        List<Row> rows = cells.rows().stream()
                .map(each -> new Row(each.number(), each.cell(who), each.cell(amount)))
                .toList();
        if (cells.more()) {
            errors.add(new PayrollError(name, Payrolls.ROWS_MAX + 2L, "", "too-many-rows", ""));
        }
        if (rows.isEmpty()) {
            errors.add(new PayrollError(name, 1, "", "no-rows", ""));
        }
        return new PayrollFile(name, hash, FIRST, named, rows, errors);
    }

    private static PayrollFile unreadable(String name, String hash, SheetCells.Flaw flaw) {
        String code = switch (flaw) {
            case ENCODING -> "encoding";
            case UNREADABLE -> "unreadable";
        };
        return new PayrollFile(name, hash, FIRST, MEMBER, List.of(), List.of(new PayrollError(name, 1, "", code, "")));
    }
}
