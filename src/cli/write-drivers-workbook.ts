import { writeWorkbook } from "../io/write-workbook.js";
import type { DriverReport } from "../model/report-summary.js";
import { driverSheets } from "../report/driver-sheets.js";
import type { ReportOptions } from "../report/report-options.js";

/** Writes the answer of `genklang drivers` as a workbook with several sheets. */
export async function writeDriversWorkbook(
  report: DriverReport,
  output: string,
  words: ReportOptions,
): Promise<void> {
  await writeWorkbook(output, driverSheets(report, words));
}
