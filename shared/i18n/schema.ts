export { faultToTell, problemSentences, schemaSentence, textFaults } from './fr/schema-errors.ts';
