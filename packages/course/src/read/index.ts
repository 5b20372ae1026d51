export { type Debrief, readDebrief } from './read-debrief.ts'
export { readCourse, requireCourse } from './read-course.ts'
export { readText } from './read-text.ts'
