package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedRow.Said;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.web.Message;
import coop.milpa.web.SheetCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list as it was read.
 *
 * @param rows  what stands in each
 * @param wrong  what is wrong with it as a whole; then it has no rows
 */
record ListFile(List<Row> rows, Optional<Message> wrong) {

    static final String ACCOUNT = "account";
    static final String MEMBER = "member";
    static final String DOCUMENT = "document";

    /** What a column may be called; the first name is the one that is told. */
    private static final List<String> ACCOUNTS = List.of("cuenta", ACCOUNT);

    private static final List<String> MEMBERS = List.of("socio", "asociado", MEMBER);
    private static final List<String> DOCUMENTS = List.of("documento", DOCUMENT);
    private static final List<String> AMOUNTS = List.of("monto", "importe", "amount");
    private static final List<String> NAMES = List.of("nombre", "name");

    ListFile {
        rows = List.copyOf(rows);
    }

    /** @param number  as a spreadsheet counts */
    record Row(long number, Said said) {}

    static ListFile read(byte[] content) {
        SheetCells cells = SheetCells.read(content, Envelopes.ROWS_MAX);
        return cells.flaw()
                .map(flaw -> wrong(
                        switch (flaw) {
                            case ENCODING -> Message.of("envelopes.file.encoding");
                            case UNREADABLE -> Message.of("envelopes.file.unreadable");
                        }))
                .orElseGet(() -> read(cells));
    }

    private static ListFile read(SheetCells cells) {
        int account = place(cells, ACCOUNTS);
        int member = place(cells, MEMBERS);
        int document = place(cells, DOCUMENTS);
        int amount = place(cells, AMOUNTS);
        if (Math.max(account, Math.max(member, document)) < 0) {
            return wrong(Message.of("envelopes.file.no-key"));
        }
        if (amount < 0) {
            return wrong(Message.of("envelopes.file.no-amount"));
        }
        if (cells.more()) {
            return wrong(Message.of("envelopes.file.too-many-rows", Envelopes.ROWS_MAX));
        }
        int name = place(cells, NAMES);
        List<Row> rows = new ArrayList<>();
        for (SheetCells.Row row : cells.rows()) {
            if (row.cells().stream().allMatch(String::isEmpty)) {
                continue;
            }
            String by =
                    !row.cell(account).isEmpty() ? ACCOUNT : !row.cell(member).isEmpty() ? MEMBER : DOCUMENT;
            int key = switch (by) {
                case ACCOUNT -> account;
                case MEMBER -> member;
                default -> document;
            };
            rows.add(new Row(row.number(), new Said(by, row.cell(key), row.cell(name), row.cell(amount))));
        }
        return rows.isEmpty() ? wrong(Message.of("envelopes.file.no-rows")) : new ListFile(rows, Optional.empty());
    }

    /** The keys of a sort, in order. */
    List<String> keys(String by) {
        return rows.stream()
                .map(Row::said)
                .filter(said -> said.by().equals(by) && !said.key().isEmpty())
                .map(Said::key)
                .distinct()
                .toList();
    }

    private static int place(SheetCells cells, List<String> names) {
        return names.stream()
                .mapToInt(cells::column)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static ListFile wrong(Message what) {
        return new ListFile(List.of(), Optional.of(what));
    }
}
