export { problemSentences, schemaSentence, telling, textFaults } from './fr/schema-errors.ts';
