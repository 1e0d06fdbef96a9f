package uk.tallystick.command.importing;

/** Files that can be read. */
enum FileType {
    CSV,
    XLSX;

    static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** By what it begins with: browsers often do not know what they send. */
    static FileType of(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4
                ? XLSX
                : CSV;
    }
}
