package coop.milpa.demo;

import coop.milpa.imports.ImportFiles;

/**
 * One cooperative of the demo and the files of its history. There is no such cooperative.
 *
 * @param code  short: {@code MAIZ}
 * @param name  in full
 * @param country  ISO 3166: {@code GT}
 * @param currency  ISO 4217: {@code GTQ}
 * @param zone  its time zone: {@code America/Guatemala}
 * @param members  how many it has
 * @param files  in the import format
 */
public record DemoCooperative(
        String code, String name, String country, String currency, String zone, int members, ImportFiles files) {}
