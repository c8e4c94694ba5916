/** A plan as a file that is named after it. */
import { scenarioFileName } from '../../share/file/scenarioFile.ts';
import { type PlanOfFile, writePlanFile } from '../../workspace/library/planFiles.ts';
import { saveText } from '../charts/download.ts';

/** @param plan as it is on the page: what could not be kept is in the file. */
export function savePlan(plan: PlanOfFile): void {
  saveText(scenarioFileName(plan.scenario), 'application/json', writePlanFile(plan));
}
